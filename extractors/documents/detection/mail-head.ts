/** Header fields that stand in a mail and nowhere else (RFC 5322 3.6, RFC 2045 4). */
const MAIL_FIELD =
  /^(?:from|to|cc|subject|date|message-id|received|return-path|mime-version|x-mailer|delivered-to)$/i;
/** `name: value`, its value going on over lines that begin with a blank (RFC 5322 2.2). */
const FIELD = /^([\x21-\x39\x3b-\x7e]{1,76}):[ \t]?(?:.*)(?:\n[ \t].*)*(?:\n|$)/;
/** What Unix mailboxes put above a mail. */
const MAILBOX_LINE = /^From \S+ .*\n/;
const HEAD_WITHIN = 16 * 1024;
const LEAST_FIELDS = 3;

/**
 * Whether a text is a mail as it travels (RFC 5322): it begins with header fields, at least three of them a
 * mail's own. "Kính gửi: …" and "Số: 12/BC" are lines of documents.
 */
export function isMail(text: string): boolean {
  let rest = text.slice(0, HEAD_WITHIN).replace(/\r\n?/g, '\n').replace(/^\n+/, '').replace(MAILBOX_LINE, '');
  const found = new Set<string>();
  for (let field = FIELD.exec(rest); field !== null; field = FIELD.exec(rest)) {
    const name = field[1] ?? '';
    if (MAIL_FIELD.test(name)) found.add(name.toLowerCase());
    rest = rest.slice(field[0].length);
  }
  const isMultipart = /^content-type:\s*multipart\//im.test(text.slice(0, HEAD_WITHIN));
  const endsHead = rest === '' || rest.startsWith('\n');
  // What Word and browsers save with its pictures in one file (RFC 2557) has no sender.
  const isArchive = isMultipart && found.has('mime-version');
  return endsHead && (found.size >= LEAST_FIELDS || isArchive);
}
