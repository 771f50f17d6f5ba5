/** Header fields that stand in a mail and nowhere else (RFC 5322 3.6, RFC 2045 4). */
const MAIL_FIELD =
  /^(?:from|to|cc|subject|date|message-id|received|return-path|mime-version|x-mailer|delivered-to)$/i;
/** `name: value`, its value going on over lines that begin with a blank (RFC 5322 2.2). */
const FIELD = /^([\x21-\x39\x3b-\x7e]{1,76}):[ \t]?(?:.*)(?:\n[ \t].*)*(?:\n|$)/;
/** What Unix mailboxes put above a mail. */
const MAILBOX_LINE = /^From \S+ .*\n/;
const HEAD_WITHIN = 16 * 1024;
const LEAST_FIELDS = 3;
/** What only a mail has that was sent, and how browsers call themselves where its sender stands. */
const SENT = ['from', 'to', 'received', 'return-path'] as const;
const SAVED_BY = /^[<"]*saved by\b/i;

/**
 * Whether a text is a mail as it travels (RFC 5322): it begins with header fields, at least three of them a
 * mail's own. "Kính gửi: …" and "Số: 12/BC" are lines of documents.
 */
export function isMail(text: string): boolean {
  const { fields, ends } = headOf(text);
  const names = [...fields.keys()].filter((name) => MAIL_FIELD.test(name));
  const isMultipart = /^multipart\//i.test(fields.get('content-type') ?? '');
  return ends && (names.length >= LEAST_FIELDS || (isMultipart && fields.has('mime-version')));
}

/**
 * Whether a text is a web page saved with its pictures in one file (MHTML, RFC 2557), as browsers and Word do: it is
 * built like a mail, but nobody sent it, or a program says that it saved it.
 */
export function isWebArchive(text: string): boolean {
  const { fields, ends } = headOf(text);
  if (!ends || !/^multipart\/related/i.test(fields.get('content-type') ?? '')) return false;
  const isSaved = fields.has('snapshot-content-location') || SAVED_BY.test(fields.get('from') ?? '');
  const isSent = SENT.some((name) => fields.has(name));
  return (isSaved || !isSent) && /^content-type:\s*text\/html/im.test(text);
}

/** The fields that a text begins with, names in lower case; `ends` where a blank line or nothing comes behind. */
function headOf(text: string): { readonly fields: ReadonlyMap<string, string>; readonly ends: boolean } {
  let rest = text.slice(0, HEAD_WITHIN).replace(/\r\n?/g, '\n').replace(/^\n+/, '').replace(MAILBOX_LINE, '');
  const fields = new Map<string, string>();
  for (let field = FIELD.exec(rest); field !== null; field = FIELD.exec(rest)) {
    const [whole, name = ''] = field;
    fields.set(
      name.toLowerCase(),
      whole
        .slice(name.length + 1)
        .replace(/\s+/g, ' ')
        .trim(),
    );
    rest = rest.slice(whole.length);
  }
  return { fields, ends: rest === '' || rest.startsWith('\n') };
}
