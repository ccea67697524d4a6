import type { Caller } from '../support/caller.js';
import { Studio } from '../support/studio.js';

let studio: Studio;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

const form = 'application/x-www-form-urlencoded';
const keys = (number: number) => Object.fromEntries(Array.from({ length: number }, (_, index) => [`k${index}`, 1]));
const lists = (number: number) => Array.from({ length: number }, () => []);

it.each<[string, string, unknown, string, number]>([
  ['200,000 keys', '/auth/login', keys(200_000), 'application/json', 413],
  ['as many keys as fit', '/auth/login', keys(5_000), 'application/json', 400],
  ['keys within', '/auth/login', { email: keys(5_000), password: [keys(500)] }, 'application/json', 400],
  ['keys in a form', '/auth/login', Array.from({ length: 5_000 }, (_, index) => `k${index}=1`).join('&'), form, 413],
  ['100,000 keys', '/data/departments', keys(80_000), 'application/json', 413],
  ['ten megabytes of lists', '/data/departments', { a: lists(3_500_000) }, 'application/json', 413],
  ['lists', '/data/departments', { a: lists(300_000) }, 'application/json', 413],
  ['lists of a declared member', '/data/persons', { departments: lists(9_000) }, 'application/json', 400],
  ['keys of a declared member', '/data/persons', { departments: [keys(9_000)] }, 'application/json', 400],
  ['lists in lists', '/data/departments', '['.repeat(1_000_000), 'application/json', 400],
  ['keys in a form', '/data/user/desktop-login-logs', 'a&'.repeat(400_000), form, 413],
])('%s at %s are refused in milliseconds', async (_, path, body, type, status) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const began = process.cpuUsage();
  expect((await admin.post(path, text, { 'content-type': type })).status).toBe(status);
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(300);
});
