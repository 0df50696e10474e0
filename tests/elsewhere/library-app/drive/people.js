'use strict';

const { uploadImage, uploadText } = require('./upload');

const READER = 'api::reader.reader';
const BORN = { Quetzal: '1931-02-03', Toucan: '1932-03-04', Pelican: '1933-04-05' };

/** A reader in two languages, published, with a draft that differs, and everything others noted of them. */
async function addPerson(strapi, { marker, circle, sponsor }) {
  const canaries = [];
  const mark = (place) => {
    canaries.push(`${marker}${place}`);
    return `${marker}${place}`;
  };
  const files = {
    portrait: await uploadImage(strapi, mark('Portrait')),
    scan: await uploadText(strapi, mark('Scan'), mark('ScanBody')),
  };
  const email = `${mark('Mail')}@example.org`;
  const fixed = {
    ...{ firstName: mark('First'), lastName: mark('Last'), handle: mark('Handle'), email },
    ...{ cardNumber: mark('Card'), pin: 'SecretPin1', birthDate: BORN[marker], language: 'lb' },
    ...{ tastes: { likes: [mark('Tastes')] }, loansSoFar: 41, portrait: files.portrait.id },
    papers: [
      { kind: 'passport', number: mark('Passport'), scan: files.scan.id },
      { kind: 'student card', number: mark('StudentCard') },
    ],
    circles: [circle.documentId],
    ...(sponsor ? { sponsor: sponsor.documentId } : {}),
  };
  const documents = strapi.documents(READER);
  const { documentId } = await documents.create({
    locale: 'en',
    status: 'published',
    data: { ...fixed, ...localised(mark, 'En') },
  });
  const version = { documentId, status: 'published' };
  await documents.update({
    ...version,
    locale: 'fr',
    data: { ...fixed, ...localised(mark, 'Fr') },
  });
  const newEmail = `${mark('NewMail')}@example.org`;
  await documents.update({
    documentId,
    locale: 'en',
    data: { email: newEmail, motto: mark('MottoDraft') },
  });
  const person = { marker, birthDate: BORN[marker], documentId, canaries, email, newEmail };
  const rows = await addRows(strapi, { ...person, mark });
  const ids = [files.portrait.id, files.scan.id];
  return { ...person, ...rows, files: ids };
}

const localised = (mark, language) => ({
  motto: mark(`Motto${language}`),
  story: [{ type: 'paragraph', children: [{ type: 'text', text: mark(`Story${language}`) }] }],
  card: {
    phone: mark(`Phone${language}`),
    home: { street: mark(`Home${language}`), city: mark(`City${language}`), country: 'LU' },
    others: [
      { street: mark(`Other${language}`), city: 'Bourscheid', country: 'LU' },
      { street: mark(`Another${language}`), city: 'Diekirch', country: 'LU' },
    ],
  },
  remarks: [
    { __component: 'person.remark', words: mark(`Remark${language}`), by: 'Libby' },
    { __component: 'person.call', number: mark(`Call${language}`), minutes: 3 },
  ],
});

/** Loans and bookings by relation; audit log, timeline and mail log by columns. */
async function addRows(strapi, { documentId, email, newEmail, mark }) {
  const rows = [];
  const add = async (name, data) => {
    const uid = `api::${name}.${name}`;
    const row = await strapi.documents(uid).create({ data });
    rows.push({ uid, documentId: row.documentId });
    return row;
  };
  const loan = await add('loan', {
    ...{ title: 'A Field Guide to Birds', takenOn: '2024-05-17' },
    ...{ condition: mark('Condition'), reader: documentId },
  });
  await add('booking', { room: 'Blue', purpose: mark('Purpose'), readers: [documentId] });

  const { draft, published } = await versionsOf(strapi, documentId);
  const audit = (model, record, place) =>
    add('audit-log', { model, record_id: String(record), changes: { after: mark(place) } });
  await audit(READER, documentId, 'AuditByUid');
  await audit('reader', documentId, 'AuditByName');
  await audit('reader', published, 'AuditByRowId');
  await audit('loan', loan.documentId, 'AuditOfLoan');
  await add('timeline', { kind: 'reader', row: draft, told: mark('TimelineDraft') });
  await add('timeline', { kind: READER, row: published, told: mark('TimelinePublished') });
  await add('timeline', { kind: 'loan', row: loan.id, told: mark('TimelineLoan') });

  const mail = (recipient, place) =>
    add('mail-log', { recipient, subject: mark(`${place}Subject`), body: mark(`${place}Body`) });
  await mail(email, 'MailSent');
  await mail(` ${email.toUpperCase()} `, 'MailShouted');
  await mail(newEmail, 'MailToDraft');
  return { loan, rows, draft };
}

/** Row ids change at every publication, so a log that keeps them is written after it. */
async function versionsOf(strapi, documentId) {
  const found = await strapi.db.query(READER).findMany({ where: { documentId, locale: 'en' } });
  const draft = found.find(({ publishedAt }) => publishedAt === null);
  const published = found.find(({ publishedAt }) => publishedAt !== null);
  return { draft: draft.id, published: published.id };
}

/** A booking of two: it stays with the reader who stays. */
async function addSharedRows(strapi, { leaving, staying }) {
  const purpose = `${staying.marker}With${leaving.documentId}`;
  await strapi.documents('api::booking.booking').create({
    data: { room: 'Green', purpose, readers: [leaving.documentId, staying.documentId] },
  });
}

/** Rows that bear the same number as a leaving reader's row, but name another type. */
async function addDecoys(strapi, { leaving, staying }) {
  const same = leaving.draft;
  const told = `${staying.marker}Decoy${same}`;
  await strapi
    .documents('api::audit-log.audit-log')
    .create({ data: { model: 'circle', record_id: String(same), changes: { told } } });
  await strapi
    .documents('api::timeline.timeline')
    .create({ data: { kind: 'circle', row: same, told } });
}

module.exports = { addDecoys, addPerson, addSharedRows };
