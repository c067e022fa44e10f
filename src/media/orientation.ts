const TAG = 0x01_12;
const SHORT = 3;

/** Which way up an Exif block says its picture is (Exif 2.32, 4.6.5.A: 1 as stored, to 8); 1 where it says nothing that can be read. */
export function orientationOf(exif: Buffer): number {
  const tiff = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
  const order = tiff.toString('latin1', 0, 2);
  if ((order !== 'II' && order !== 'MM') || tiff.length < 10) return 1;
  const short = (at: number) => (at + 2 > tiff.length ? 0 : order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (short(at) !== TAG) continue;
    const value = short(at + 2) === SHORT ? short(at + 8) : 1;
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The Exif block, without marker, that says which way up a picture is and nothing else; empty for 1. */
export function orientationBlock(orientation: number): Buffer {
  if (orientation === 1) return Buffer.alloc(0);
  const block = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  block.writeUInt16BE(orientation, 18);
  return block;
}
