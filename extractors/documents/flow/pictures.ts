import type { Block } from '../typeset/block.ts';
import { type InspectedPicture, inspectPicture, pictureBlocks } from '../typeset/picture.ts';
import type { FlowItem, FlowPicture, PictureContent } from './flow.ts';

/**
 * The blocks of the pictures of a flow; none for those too small to carry text.
 *
 * @param maxPixels pictures with more are not decoded
 */
export async function picturesOf(
  items: readonly FlowItem[],
  maxPixels: number,
): Promise<ReadonlyMap<FlowPicture, readonly Block[]>> {
  const pictures = new Map<FlowPicture, readonly Block[]>();
  for (const item of items)
    if (item.kind === 'picture')
      pictures.set(item, pictureBlocks(await inspected(item.content, maxPixels), item.size));
  return pictures;
}

const inspected = async (content: PictureContent, maxPixels: number): Promise<InspectedPicture> =>
  content.kind === 'file' ? inspectPicture(content.bytes, maxPixels) : content;
