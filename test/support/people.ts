import { randomUUID } from 'node:crypto';
import bcrypt from 'bcrypt';
import type { DataSource } from 'typeorm';
import { Person, personDefaults } from '../../src/modules/person/person.js';
import { cheap } from './hashes.js';

export type GivenPerson = Partial<Person> & { departments?: string[] };
export type TestPerson = Person & { departments: string[] };

export const password = 'correct horse battery';
const cheapHash = Buffer.from(bcrypt.hashSync(password, cheap), 'ascii');

let count = 0;

/** Puts a person into the database, without the API. Humans have the password `password`. */
export async function newPerson(dataSource: DataSource, given: GivenPerson): Promise<TestPerson> {
  const { departments = [], ...values } = given;
  const number = ++count;
  const now = new Date();
  const isBot = values.is_bot ?? false;
  const person = {
    ...personDefaults,
    id: randomUUID(),
    first_name: `Person ${number}`,
    last_name: 'Test',
    email: isBot ? null : `person-${number}@troupe.test`,
    password: isBot ? null : cheapHash,
    jti: isBot ? randomUUID() : null,
    timezone: 'Europe/Paris',
    locale: 'en_US',
    created_at: now,
    updated_at: now,
    ...values,
  } as Person;
  await dataSource.getRepository(Person).insert(person);
  for (const department of departments) {
    await dataSource.query('insert into department_link (person_id, department_id) values ($1, $2)', [
      person.id,
      department,
    ]);
  }
  return { ...person, departments };
}
