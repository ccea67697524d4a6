import { apiAddress } from './api-address.js';

it.each([
  ['/', '/'],
  ['/data/persons?x=/api/', '/data/persons?x=/api/'],
  ['/api', '/'],
  ['/api/', '/'],
  ['/api?x=1', '/?x=1'],
  ['/api/data/persons', '/data/persons'],
  ['/api/api/data', '/api/data'],
  ['/apiary', '/apiary'],
  ['http://troupe.test/api/data/persons?x=1', '/data/persons?x=1'],
  ['HTTPS://troupe.test', '/'],
  ['//data', '//data'],
  ['*', '/*'],
])('looks %s up as %s', (address, lookedUp) => {
  expect(apiAddress(address)).toBe(lookedUp);
});
