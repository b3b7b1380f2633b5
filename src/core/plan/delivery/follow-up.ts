import type { Text } from '../../base/text.ts';

/** What is followed up: one row in one area, or a doubtful point of the data. */
export type FollowUpSubject =
  | { of: 'finding'; standardId: string; part?: string; areaId: string }
  | { of: 'hygiene'; itemId: string; code: string };

/** An end 销号, with what shows it. */
export interface FollowUpEnd {
  /** ISO date. */
  date: string;
  /** What shows that it is done, such as a report or a file number; never empty. */
  proof: string;
  /** Whether the product still found it wanting on that day. */
  stillFound: boolean;
}

/** A finding that somebody has to set right by a day. */
export interface FollowUp {
  id: string;
  subject: FollowUpSubject;
  /** What it was called when it was opened; shown where the row or the record is gone. */
  title: Text;
  /** Area or facility concerned, in words. */
  place: string;
  measure: string;
  /** 责任单位. */
  department: string;
  /** ISO date that it was opened on. */
  opened: string;
  /** ISO date by which it is to be done. */
  due: string;
  end?: FollowUpEnd;
  /** Ends before it came back, the first one first. */
  earlier?: FollowUpEnd[];
}
