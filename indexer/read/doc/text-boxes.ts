import { type FileInformation, PLACES } from './file-information.ts';

/** Text boxes of a Word document: which stretch of their part each has, and the character of the body it hangs on. */
export interface TextBox {
  /** Stretch of the part of text boxes. */
  start: number;
  end: number;
  /** Character of the body; null where it is part of a group of drawings. */
  anchor: number | null;
}

/** Sizes of the records beside the character positions (`FTXBXS`, `Spa`: MS-DOC 2.9.101, 2.9.253). */
const BOX = 22;
const BOX_SHAPE_AT = 14;
const SHAPE = 26;

/** Throws a `RangeError` where the tables lead outside the stream. */
export function textBoxes(table: Buffer, information: FileInformation): TextBox[] {
  const boxes = information.place(PLACES.textBoxes);
  const shapes = information.place(PLACES.shapes);
  const anchors = new Map<number, number>();
  const shapeCount = Math.max(0, Math.floor((shapes.length - 4) / (4 + SHAPE)));
  for (let index = 0; index < shapeCount; index++) {
    const record = shapes.start + (shapeCount + 1) * 4 + index * SHAPE;
    anchors.set(table.readInt32LE(record), table.readUInt32LE(shapes.start + index * 4));
  }
  const found: TextBox[] = [];
  const boxCount = Math.max(0, Math.floor((boxes.length - 4) / (4 + BOX)));
  let from = 0;
  for (let index = 0; index < boxCount; index++) {
    const end = table.readUInt32LE(boxes.start + index * 4 + 4);
    const record = boxes.start + (boxCount + 1) * 4 + index * BOX;
    if (end <= from) continue;
    const shape = table.readInt32LE(record + BOX_SHAPE_AT);
    found.push({ start: from, end, anchor: anchors.get(shape) ?? null });
    from = end;
  }
  return found;
}
