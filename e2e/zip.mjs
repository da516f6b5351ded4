// A folder as a zip file, stored and not packed: what a person makes with the file manager and sends through a form.

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let code = byte;
  for (let bit = 0; bit < 8; bit += 1) code = code & 1 ? 0xedb88320 ^ (code >>> 1) : code >>> 1;
  return code >>> 0;
});

function check(bytes) {
  let code = 0xffffffff;
  for (const byte of bytes) code = TABLE[(code ^ byte) & 0xff] ^ (code >>> 8);
  return (code ^ 0xffffffff) >>> 0;
}

/** The bytes of a zip file with these files: path to text or bytes. */
export function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(content)];
    // Version 2.0, names in UTF-8, stored, 1 January 2026.
    const head = Buffer.alloc(26);
    for (const [place, value] of [[0, 20], [2, 0x0800], [8, 0x5c21], [22, name.length]]) head.writeUInt16LE(value, place);
    for (const [place, value] of [[10, check(bytes)], [14, bytes.length], [18, bytes.length]]) head.writeUInt32LE(value, place);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), head, tail, name);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), head, name, bytes]);
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  for (const [place, value] of [[4, count], [6, count]]) end.writeUInt16LE(value, place);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from("PK\x05\x06", "latin1"), end]);
}
