import sql, { raw } from 'sql-template-tag';
import { Entities } from '../entity/entity.list.js';
import { Tasks } from './task.list.js';

const ofProject = (member: string) => sql`(select ${raw(member)} from project where project.id = t.project_id)`;
const ofSequence = (member: string) => sql`(select ${raw(`s.${member}`)} from entity s where s.id = t.parent_id)`;
const ofEpisode = (member: string) => sql`(
  select ${raw(`e.${member}`)} from entity s join entity e on e.id = s.parent_id where s.id = t.parent_id)`;
const tasks = new Tasks();

/** Shots, with where they belong, their frames and their tasks. */
export const shots = new Entities(undefined, {
  project_name: ofProject('name'),
  sequence_id: sql`t.parent_id`,
  sequence_name: ofSequence('name'),
  episode_id: ofSequence('parent_id'),
  episode_name: ofEpisode('name'),
  fps: sql`coalesce(t.data ->> 'fps', ${ofProject('fps')})`,
  frame_in: sql`t.data ->> 'frame_in'`,
  frame_out: sql`t.data ->> 'frame_out'`,
  tasks: sql`(
    select coalesce(json_agg(task.row order by task.created_at, task.id), '[]')
    from (select t.entity_id, t.created_at, t.id, ${tasks.row(undefined, true)} as row from ${tasks.from}) task
    where task.entity_id = t.id)`,
});
