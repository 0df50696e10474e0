import { type Desk, stamp } from './desk';
import type { Holder } from './holder';
import type { ProjectFile } from './project';

const QUESTIONNAIRE = 'api::health-questionnaire.health-questionnaire';

/** Adds the health questionnaire that an insurer asks for. */
export function addHealth(desk: Desk, holder: Holder, project: ProjectFile): void {
  const { random } = desk;
  const treatment = random.odds(0.2);
  const comment = `${holder.person.firstName} suit un traitement contre l’hypertension.`;
  desk.recorder.add(QUESTIONNAIRE, {
    ...stamp(desk, project.createdAt),
    signedAt: project.createdAt,
    smoker: random.odds(0.25),
    answers: { height: random.int(150, 195), weight: random.int(48, 110), treatment },
    comments: treatment ? comment : undefined,
    contact: holder.id,
    project: project.id,
  });
}
