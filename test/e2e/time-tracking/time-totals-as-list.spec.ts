import { HoursOfAnArtist } from '../../support/hours.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let scene: HoursOfAnArtist;

beforeAll(async () => {
  studio = await Studio.open({ TIME_TOTALS: 'list' });
  scene = await HoursOfAnArtist.of(studio);
});
afterAll(() => studio.close());

it.each(['/year/2024', '/month/2024/6', '/week/2024/23', '/day/2024/6/4'])(
  'with TIME_TOTALS=list, %s is the list of tasks alone',
  async (path) => {
    const { status, body } = await scene.ask('animation supervisor', path);
    expect([status, body]).toEqual([200, [expect.objectContaining({ task_id: scene.tasks.animation, duration: 1 })]]);
    expect((await scene.ask('outside manager', path)).body).toEqual([]);
  },
);
