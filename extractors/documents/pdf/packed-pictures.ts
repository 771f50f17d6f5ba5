import { AsyncLocalStorage } from 'node:async_hooks';
import { MessageChannel, MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import sharp from 'sharp';
import { z } from 'zod';

/**
 * Lets JPEG pictures stay packed. pdf.js decodes every picture of a page as soon as the page's operators are asked
 * for, in JavaScript, which takes longer than all else that reading a scan's own text does; most pictures are never
 * looked at, and a scan is unpacked natively in a tenth of the time. Where a platform has an `ImageDecoder`
 * (W3C WebCodecs), pdf.js hands JPEG to it and passes on what comes back: here the bytes themselves, waiting in a
 * port, for what comes back must be transferable and is closed when the page is done with.
 */
const packing = new AsyncLocalStorage<true>();

/** The part of `ImageDecoder` that pdf.js calls. */
class Packer {
  static isTypeSupported(type: string): Promise<boolean> {
    return Promise.resolve(type === 'image/jpeg');
  }

  readonly #data: Uint8Array;

  constructor({ data }: { readonly data: Uint8Array }) {
    this.#data = data;
  }

  /** Whoever draws has pdf.js decode by itself. */
  async decode(): Promise<{ readonly image: MessagePort }> {
    if (packing.getStore() === undefined) throw new Error('this picture is wanted drawn');
    const { port1, port2 } = new MessageChannel();
    // A copy of its own: what is posted is the whole memory that a view lies in, here the file.
    port1.postMessage(this.#data.slice());
    return { image: port2 };
  }

  close(): void {}
}

/** Before pdf.js is loaded: it looks for `ImageDecoder` once. */
export function installPacker(): void {
  Object.assign(globalThis, { ImageDecoder: Packer });
}

/** Runs `work` with the JPEG pictures that it meets left packed. */
export function withPackedPictures<T>(work: () => Promise<T>): Promise<T> {
  return packing.run(true, work);
}

/** What pdf.js keeps of a picture that was left packed. */
export const PackedPicture = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bitmap: z.instanceof(MessagePort),
});
export type PackedPicture = z.infer<typeof PackedPicture>;

/** The pixels, 3 bytes each; null where the file is damaged or of another size than the page says. */
export async function unpack(picture: PackedPicture): Promise<Uint8Array<ArrayBuffer> | null> {
  const { width, height } = picture;
  try {
    const { data, info } = await open(picture).raw().toBuffer({ resolveWithObject: true });
    return info.width === width && info.height === height && info.channels === 3
      ? new Uint8Array(data)
      : null;
  } catch {
    // pdf.js draws what it can of a damaged picture.
    return null;
  }
}

/** Whether a picture can be decoded to its end. */
export async function isSound(picture: PackedPicture): Promise<boolean> {
  return open(picture)
    .stats()
    .then(
      () => true,
      () => false,
    );
}

const open = (picture: PackedPicture) =>
  sharp(bytesOf(picture), { limitInputPixels: picture.width * picture.height }).toColourspace('srgb');

/** A port gives its message once, and a picture that pages share is looked at on each of them. */
const taken = new WeakMap<MessagePort, Uint8Array>();

function bytesOf({ bitmap }: PackedPicture): Uint8Array {
  const known = taken.get(bitmap);
  if (known !== undefined) return known;
  const bytes = z.instanceof(Uint8Array).parse(receiveMessageOnPort(bitmap)?.message);
  taken.set(bitmap, bytes);
  return bytes;
}

/** Makes the pictures that pages share drawable, those that were left packed by an earlier reading among them. */
export async function unpackShared(page: PDFPageProxy): Promise<void> {
  for (const [, object] of page.commonObjs) {
    const packed = PackedPicture.safeParse(object);
    if (packed.success) Object.assign(object, { bitmap: await drawable(packed.data) });
  }
}

async function drawable(picture: PackedPicture) {
  const { width, height, bitmap } = picture;
  // A damaged picture leaves its place empty, as it does in a viewer.
  const drawn = await loadImage(Buffer.from(bytesOf(picture))).catch(() => createCanvas(width, height));
  return Object.assign(drawn, { close: () => bitmap.close() });
}
