import type { TypeLayout } from '../layout';

/** Devoir de conseil: list, form and words. */
export const adviceDocument = {
  uid: 'api::advice-document.advice-document',
  main: 'title',
  sort: 'givenAt:DESC',
  list: ['title', 'givenAt', 'project', 'contact'],
  edit: [
    'title:8 givenAt:4',
    'needs:12',
    'recommendation:12',
    'pdf:6 contact:6',
    'project:6 contract:6',
  ],
  labels: {
    title: 'Intitulé',
    needs: 'Besoins et exigences',
    recommendation: 'Recommandation motivée',
    pdf: 'Document PDF',
    givenAt: 'Remis le',
    project: 'Projet',
    contact: 'Contact',
    contract: 'Contrat',
  },
} satisfies TypeLayout;
