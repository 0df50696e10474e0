export { adminRoute } from './admin-route';
