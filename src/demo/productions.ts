import type { Day } from '../common/time/day.js';
import type { Transaction } from '../database/database.js';
import { defaultsOf } from '../common/member/member.js';
import { ProjectTaskStatusLink, rolesForBoard } from '../modules/project/project-task-status.js';
import { ProjectTaskTypeLink } from '../modules/project/project-task-type.js';
import { Project } from '../modules/project/project.js';
import { TeamMembership } from '../modules/team/team-member.js';
import { addMonths, dayOf, momentOf } from './calendar.js';
import { stages, taskStatuses } from './pipeline.js';
import { beginsOn, type Production, productions } from './films.js';
import type { Job } from './job.js';
import type { Colleague } from './people.js';
import type { StudioPlan } from './plan.js';
import { idOf, insertAll, madeAt } from './rows.js';

/** Puts the productions there, with what they use and who is in their teams. */
export async function insertProductions(tx: Transaction, plan: StudioPlan): Promise<void> {
  await insertAll(tx, Project, projectRows(plan));
  await insertAll(tx, TeamMembership, teamRows(plan));
  await insertAll(tx, ProjectTaskTypeLink, projectTaskTypeRows(plan.today));
  await insertAll(tx, ProjectTaskStatusLink, projectTaskStatusRows(plan.today));
}

const projectRows = ({ today, jobs }: StudioPlan): Partial<Project>[] =>
  productions.map((production) => {
    const { name, code, description, monthsLeft, production_type, production_style, fps, resolution } = production;
    const begins = beginsOn(production, today);
    return {
      ...defaultsOf(Project),
      ...madeAt(momentOf(begins, 8)),
      id: idOf('project', name),
      name,
      code,
      description,
      production_type,
      production_style,
      fps,
      resolution,
      ratio: resolution === '2048x858' ? '2.39:1' : '16:9',
      start_date: begins,
      end_date: monthsLeft === 'closed' ? lastDayOf(production, jobs) : addMonths(today, monthsLeft),
      nb_episodes: production.episodes,
      episode_span: production.episodes > 0 ? 14 : 0,
      max_retakes: 3,
      homepage: production.episodes > 0 ? 'episodes' : 'assets',
      project_status_id: idOf('project status', monthsLeft === 'closed' ? 'Closed' : 'Open'),
    };
  });

/** When the last work on it was approved. */
function lastDayOf(production: Production, jobs: readonly Job[]): Day {
  const changes = jobs
    .filter(({ thing }) => thing.production === production)
    .flatMap(({ history }) => history.slice(-1));
  return dayOf(Math.max(...changes.map(({ at }) => Number(at))));
}

/**
 * Who worked on a production is in its team; and supervisors, its managers and its client. An artist may manage one
 * without being a manager elsewhere.
 */
function teamRows({ jobs, people }: StudioPlan): Partial<TeamMembership>[] {
  return productions.flatMap((production) => {
    const { name, managers, client } = production;
    const workers = new Set(jobs.filter(({ thing }) => thing.production === production).flatMap((job) => job.people));
    const isManager = (person: Colleague) => managers.includes(person.name);
    const team = people.filter(
      (person) => workers.has(person) || person.role === 'supervisor' || isManager(person) || client === person.name,
    );
    return team.map((person) => ({
      project_id: idOf('project', name),
      person_id: person.id,
      role: isManager(person) && person.role !== 'manager' ? 'manager' : null,
    }));
  });
}

const projectTaskTypeRows = (today: Day): Partial<ProjectTaskTypeLink>[] =>
  productions.flatMap((production) =>
    stages.map(({ name }, number) => ({
      id: idOf('task type of project', production.name, name),
      ...madeAt(momentOf(beginsOn(production, today), 8)),
      project_id: idOf('project', production.name),
      task_type_id: idOf('task type', name),
      priority: number + 1,
    })),
  );

const projectTaskStatusRows = (today: Day): Partial<ProjectTaskStatusLink>[] =>
  productions.flatMap((production) =>
    Object.keys(taskStatuses).map((status, number) => ({
      id: idOf('task status of project', production.name, status),
      ...madeAt(momentOf(beginsOn(production, today), 8)),
      roles_for_board: rolesForBoard,
      project_id: idOf('project', production.name),
      task_status_id: idOf('task status', status),
      priority: number + 1,
    })),
  );
