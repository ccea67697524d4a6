import bcrypt from 'bcrypt';
import type { Studio } from './studio.js';

/** Does the work while somebody else stores another hash for a person, just when the present one was found to be right. */
export async function whileHashChanges<T>(studio: Studio, id: string, to: Buffer, work: () => Promise<T>): Promise<T> {
  const library: { compare(password: string, hash: string): Promise<boolean> } = bcrypt;
  const compare = jest.spyOn(library, 'compare').mockImplementationOnce(async () => {
    await studio.sql('update person set password = $2 where id = $1', [id, to]);
    return true;
  });
  try {
    return await work();
  } finally {
    compare.mockRestore();
  }
}
