import type { DecisionData } from '../../../../src/3-publish/site/client/decide/data.ts';
import { sample } from '../../../walk/graphs.ts';

function question(id: string, fact: string, ...answers: string[]) {
  const texts = answers.map((answer) => [answer, `${id}: ${answer}`]);
  const remember = ['cloud', 'partner'].includes(id);
  return [
    id,
    { fact, remember, about: `About ${id}`, answers: Object.fromEntries(texts) },
  ] as const;
}

/** What a page would say of the sample graph. */
export const data: DecisionData = {
  graph: sample,
  questions: Object.fromEntries([
    question('cloud', 'cloud', 'global', 'china', 'germany', 'else'),
    question('health', 'health', 'bad', 'good'),
    question('partner', 'partner', 'direct', 'reseller', 'advisor'),
    question('product', 'product', 'azure', 'office'),
    question('role', 'role', 'own', 'none'),
  ]),
  cloud: null,
  beyond: { other: 5 },
  outcomes: ['CLOSED', 'VIA', 'OWN', 'ADVISE', 'AZURE', 'OFFICE', 'NOBODY', 'TWENTY-ONE'],
};
