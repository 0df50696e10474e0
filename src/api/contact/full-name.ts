import type { Core } from '@strapi/strapi';

const CONTACT = 'api::contact.contact';
const PARTS = ['firstName', 'lastName', 'companyName'] as const;

type Part = (typeof PARTS)[number];
type Names = Partial<Record<Part, string | null>>;

/** First and last name, else the company's: what lists and pickers show; null when there is neither. */
export function fullName({ firstName, lastName, companyName }: Names): string | null {
  const person = [firstName, lastName].filter(Boolean).join(' ');
  return person || companyName || null;
}

/** Keeps `fullName` in step with the names a person types. */
export function keepFullName(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== CONTACT) return next();
    if (context.action === 'create') {
      const data = context.params.data as Names & { fullName?: string | null };
      data.fullName = fullName(data);
    }
    if (context.action === 'update') {
      const data = context.params.data as Names & { fullName?: string | null };
      await complete(strapi, context.params.documentId, data);
    }
    return next();
  });
}

async function complete(
  strapi: Core.Strapi,
  documentId: string,
  data: Names & { fullName?: string | null },
): Promise<void> {
  delete data.fullName;
  if (!PARTS.some((part) => part in data)) return;
  const query = strapi.db.query(CONTACT);
  const stored = (await query.findOne({
    where: { documentId },
    select: [...PARTS],
  })) as Names | null;
  data.fullName = fullName({ ...stored, ...data });
}
