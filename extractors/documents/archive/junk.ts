/** What file managers and Office programs leave beside documents: nobody sent it, and nobody misses it. */
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|~\$[^/]*)$/i;

/** Whether an entry is no file for people: a folder, or left behind. @param name folders with `/` */
export function isJunk(name: string): boolean {
  return name.endsWith('/') || LEFT_BEHIND.test(name);
}
