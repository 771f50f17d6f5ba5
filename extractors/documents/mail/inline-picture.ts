import sharp from 'sharp';
import type { Attachment } from './message.ts';

/**
 * The pictures of signatures (logos, banners, icons of networks) have at most so many points and bytes; a page
 * photographed into the mail has many times more, and one pasted table at least more.
 */
const MOST_PIXELS = 150_000;
const MOST_BYTES = 128 * 1024;

/**
 * Whether an attachment is a small picture that the mail's HTML shows in its place. Decided by the picture
 * itself: a scanned page pasted into a mail has a `cid:` too.
 */
export async function isInlinePicture(attachment: Attachment, html: string): Promise<boolean> {
  const { contentId, bytes } = attachment;
  if (contentId === null || bytes === null || bytes.length > MOST_BYTES) return false;
  if (!html.includes(`cid:${contentId}`)) return false;
  try {
    const { width = 0, height = 0 } = await sharp(bytes).metadata();
    return width * height <= MOST_PIXELS;
  } catch {
    // No picture: what is shown in its place may be anything, so it is looked at as a document.
    return false;
  }
}
