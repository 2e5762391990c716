import type { Traces } from '#traces/schema.ts';
import { controlSite } from './positive-control.ts';
import type { Host } from './front.ts';
import { govukSite } from './govuk.ts';
import {
  lookForAnswer,
  plainPages,
  readPlain,
  readDiscreet,
  readDiscreetFromHome,
  sendForm,
  stayAway,
  typeInForm,
  typeInDiscreetForm,
  useEveryStore,
  type Visit,
} from './visits.ts';

/** A visit from beginning to end. */
export interface Journey<Id extends string = string> {
  id: Id;
  site: Host;
  visit: Visit;
  leaveBy: 'exit' | 'close';
}

/** A journey whose figures are published. */
export type JourneyId = Traces['browsers'][number]['journeys'][number]['id'];

/** The journeys whose figures are published, over the site as it is served. */
export function publishedJourneys(site: Host): Journey<JourneyId>[] {
  const govuk = govukSite(plainPages);
  return [
    { id: 'plain-close', site, visit: readPlain, leaveBy: 'close' },
    { id: 'plain-exit', site, visit: readPlain, leaveBy: 'exit' },
    discreetJourney(site),
    { id: 'home-stil-exit', site, visit: readDiscreetFromHome, leaveBy: 'exit' },
    { id: 'stil-close', site, visit: readDiscreet, leaveBy: 'close' },
    { id: 'stil-form', site, visit: typeInDiscreetForm, leaveBy: 'exit' },
    { id: 'form-left', site, visit: typeInForm, leaveBy: 'exit' },
    { id: 'form-sent', site, visit: sendForm, leaveBy: 'exit' },
    { id: 'govuk-exit', site: govuk, visit: readPlain, leaveBy: 'exit' },
  ];
}

/** The journey that is promised to leave the least. */
export function discreetJourney(site: Host): Journey<JourneyId> {
  return { id: 'stil-exit', site, visit: readDiscreet, leaveBy: 'exit' };
}

/** Looks for an answer: measured each time, so that no word stays behind; its figures are not published. */
export function answerJourney(site: Host): Journey<'answer'> {
  return { id: 'answer', site, visit: lookForAnswer, leaveBy: 'exit' };
}

/** Positive control: a visit that leaves traces everywhere. A count of 0 means the tool misses them. */
export const positiveControl: Journey = {
  id: 'control',
  site: controlSite,
  visit: useEveryStore,
  leaveBy: 'close',
};

/** Negative control: no visit at all. Any count is a false positive. */
export const negativeControl: Journey = {
  id: 'nothing',
  site: controlSite,
  visit: stayAway,
  leaveBy: 'close',
};
