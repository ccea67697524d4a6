import type { DepartmentName } from './cast.js';
import type { StatusName } from './pipeline.js';
import type { Dice } from './dice.js';

const retakes: Record<DepartmentName, readonly string[]> = {
  Concept: ['Warmer, please: this is still morning.', 'The silhouette should read from further away.'],
  Modeling: ['Edge loops around the mouth are too far apart.', 'Scale is off next to the door, see the line-up.'],
  Rigging: ['The elbow collapses beyond ninety degrees.', 'Please add a control for the hat.'],
  Layout: ['Crosses the line with the shot before.', 'Camera a little lower, we lose the horizon.'],
  Animation: [
    'The weight is not on the left foot yet.',
    'Hold the last pose four frames longer.',
    'Eyes lead the turn.',
  ],
  FX: ['The foam moves too fast for its size.', 'Less smoke in front of the face.'],
  Lighting: ['Rim light is too strong in the second half.', 'Does not match the shot before, check the key.'],
  Compositing: ['Edges flicker from frame 1020 on.', 'Depth of field is too shallow for a wide.'],
  Editorial: ['Four frames less before the cut.', 'The joke needs the pause from version two.'],
};
const deliveries = ['Ready to look at.', 'All notes are in.', 'New version, with the camera of layout v3.'];
const approvals = ['Approved.', 'Lovely, thank you.', 'Good, on to the next department.'];

/** What somebody says with a change of state; most say nothing, but whoever sends work back says why. */
export function remarkOn(department: DepartmentName, status: StatusName, dice: Dice): string | null {
  if (status === 'retake') return dice.pick(retakes[department]);
  if (status === 'wip' || dice.chance(0.6)) return null;
  return dice.pick(status === 'wfa' ? deliveries : approvals);
}
