export { holdsValue, type Criterion } from './criterion';
export { checkFilters, selectDocuments, type Chosen } from './select-documents';
