import type { Readable } from 'node:stream';

const BUFFER_BYTES = 256 * 1024;

/** A Node stream as the body of an answer; read no faster than it is sent, and ended when the reader leaves. */
export function webStream(stream: Readable): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        stream.on('data', (chunk: Uint8Array | string) => {
          controller.enqueue(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
          if ((controller.desiredSize ?? 0) <= 0) stream.pause();
        });
        stream.once('end', () => controller.close());
        stream.once('error', (error) => controller.error(error));
      },
      pull: () => void stream.resume(),
      cancel: () => void stream.destroy(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: BUFFER_BYTES }),
  );
}
