import { MIMEType } from 'node:util';
import { readForm, readMultipart } from './form-body.js';

const formOf = (text: string) => readForm(Buffer.from(text));

const fields = (count: number) => Array.from({ length: count }, (_, index) => `k${index}=1`).join('&');

const part = (head: string, content: string | Buffer) =>
  Buffer.concat([
    Buffer.from(`--xxx\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);

const parts = (count: number) => Array.from({ length: count }, (_, index) => part(`name="k${index}"`, '1'));

describe('application/x-www-form-urlencoded', () => {
  it.each([
    ['email=a%40b.c&password=a+b%2Bc', { email: 'a@b.c', password: 'a b+c' }],
    ['a=1&a=2&b=', { a: ['1', '2'], b: '' }],
    ['a=%C3%A9é&b=100%&c=%zz', { a: 'éé', b: '100%', c: '%zz' }],
    ['', {}],
    ['toString=1&constructor=2', { toString: '1', constructor: '2' }],
  ])('%s', (text, members) => {
    expect({ ...formOf(text).members }).toEqual(members);
  });

  it('changes no prototype', () => {
    expect(Object.keys(formOf('__proto__=1&__proto__=2').members)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)[1]).toBeUndefined();
  });

  it.each(['a=%FF', 'a=%C3', 'a=%E9t%E9', '%FF=a'])('refuses %s, which is not UTF-8', (text) => {
    expect(() => formOf(text)).toThrow(/UTF-8/);
  });

  it('takes a hundred fields', () => {
    expect(Object.keys(formOf(fields(100)).members)).toHaveLength(100);
    expect(() => formOf(fields(101))).toThrow(/fields/);
    expect(() => formOf(fields(100_000))).toThrow(/fields/);
  });
});

describe('multipart/form-data', () => {
  const type = new MIMEType('Multipart/Form-Data; Boundary=xxx');
  const read = (...pieces: Buffer[]) => readMultipart([...pieces, Buffer.from('--xxx--\r\n')], type);

  it('reads fields as members and files aside', async () => {
    const form = await read(
      part('name="comment"', 'Grüße'),
      part('name="a"', '1'),
      part('name="a"', '2'),
      part('name="empty"', ''),
      part('name="file-0"; filename="x.png"', 'PNG'),
      part('name="raw"\r\nContent-Type: application/octet-stream', 'bytes'),
      part('name="none"; filename=""\r\nContent-Type: application/octet-stream', ''),
    );
    expect({ ...form.members }).toEqual({ comment: 'Grüße', a: ['1', '2'], empty: '' });
    expect(form.files.map(({ field, pieces }) => [field, pieces.join('')])).toEqual([
      ['file-0', 'PNG'],
      ['raw', 'bytes'],
    ]);
  });

  it('reads what the standard client sends', async () => {
    const sent = new FormData();
    sent.append('task_status_id', 'x');
    sent.append('file', new Blob([Buffer.alloc(100_000, 'z')]), 'a.bin');
    const request = new Request('http://nowhere', { method: 'POST', body: sent });
    const form = await readMultipart(
      [Buffer.from(await request.arrayBuffer())],
      new MIMEType(request.headers.get('content-type') ?? ''),
    );
    expect([{ ...form.members }, ...form.files.map(({ pieces }) => Buffer.concat(pieces).length)]).toEqual([
      { task_status_id: 'x' },
      100_000,
    ]);
  });

  it.each([
    'name="a"',
    'name="a"\r\nContent-Type: text/plain; charset=utf-8',
    'name="a"\r\nContent-Type: text/plain; charset=koi8-r',
  ])('refuses a text that is not UTF-8: %j', async (head) => {
    await expect(read(part(head, Buffer.from([0x61, 0xff])))).rejects.toThrow(/UTF-8/);
  });

  it.each([
    ['nothing', ''],
    ['no end', '--xxx\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'],
    ['another boundary', '--yyy\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--yyy--\r\n'],
    ['no head', '--xxx\r\n\r\n'],
  ])('refuses %s', async (_, text) => {
    await expect(readMultipart([Buffer.from(text)], type)).rejects.toThrow(/not valid multipart/);
  });

  it('refuses a type without a boundary', () => {
    expect(() => readMultipart([Buffer.from('--xxx--')], new MIMEType('multipart/form-data'))).toThrow(
      /not valid multipart/,
    );
  });

  it('leaves out what has no name, and survives odd ones', async () => {
    const form = await read(
      part('nothing="a"', '1'),
      part('name=""', '2'),
      part('name="a[4294967295]"', '3'),
      part('name="__proto__"', '4'),
    );
    expect(Object.keys(form.members)).toEqual(['', 'a[4294967295]', '__proto__']);
  });

  it('takes a hundred fields and files, and refuses ten thousand in no time', async () => {
    expect(Object.keys((await read(...parts(100))).members)).toHaveLength(100);
    const all = Buffer.concat(parts(10_000));
    // As a connection hands it over.
    const many = Array.from({ length: all.length / 65_536 }, (_, index) =>
      all.subarray(index << 16, (index + 1) << 16),
    );
    const began = process.cpuUsage();
    await expect(read(...many)).rejects.toThrow(/fields/);
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(500);
  });
});
