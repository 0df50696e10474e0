import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/types';
import { openSql } from '../kernel/sql/sql';
import { trafficOf, type Traffic } from './traffic';

/** How much a job treats at a time, and how long it waits in between. */
export interface Pace {
  /** whether people wait for what the job does */
  readonly isShared: () => boolean;
  /** subjects, or rows, that come next */
  readonly size: () => number;
  /** what the last ones took */
  readonly took: (subjects: number, milliseconds: number) => void;
  readonly rest: () => Promise<void>;
  /** a shorter rest, between two questions that are answered in some milliseconds */
  readonly breathe: () => Promise<void>;
}

/** Milliseconds that a job may keep everybody else waiting on SQLite. */
const TARGET = 80;
const REST = 15;
/** Somebody who is being served is let finish, but not for ever. */
const LONGEST_REST = 250;
const STEP = 5;

/** How many are treated at a time. */
interface Sizes {
  /** the first time, when nobody knows how long they take */
  readonly first: number;
  /**
   * below which fewer take no less time, because what is asked about one is asked about all at once
   * @default 1
   */
  readonly least?: number;
  readonly most: number;
}

/** The pace of a kind of work: adaptive where a server on SQLite shares its one connection, else full. */
export function createPace(strapi: Core.Strapi, { first, least = 1, most }: Sizes): Pace {
  const traffic = trafficOf(strapi);
  const isShared = () => openSql(strapi).dialect === 'sqlite' && traffic.isServing();
  let size = Math.min(first, most);
  return {
    isShared,
    size: () => (isShared() ? size : most),
    took: (subjects, milliseconds) => {
      if (isShared()) size = nextSize({ subjects, milliseconds, least, most });
    },
    rest: () => (isShared() ? giveWay(traffic, REST) : Promise.resolve()),
    breathe: () => (isShared() ? giveWay(traffic, 0) : Promise.resolve()),
  };
}

/** As many as would have filled the target at the last speed; at most twice as many at once, so that no guess is wild. */
export function nextSize({
  subjects,
  milliseconds,
  least,
  most,
}: {
  readonly subjects: number;
  readonly milliseconds: number;
  readonly least: number;
  readonly most: number;
}): number {
  const fitting = Math.floor((subjects * TARGET) / Math.max(milliseconds, 1));
  return Math.min(Math.max(least, Math.min(fitting, subjects * 2)), most);
}

async function giveWay(traffic: Traffic, atLeast: number): Promise<void> {
  await pause(atLeast);
  for (let waited = atLeast; waited < LONGEST_REST && traffic.inFlight() > 0; waited += STEP)
    await pause(STEP);
}
