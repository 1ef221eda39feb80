/** Hits that count as found: what was asked, or close to it. */
const RELEVANT = 2;
const CUT_OFF = 10;

/** The measures of one ranking, each from 0 to 1. */
export interface Measures {
  readonly ndcg: number;
  readonly mrr: number;
  readonly precision5: number;
  /** 1 if nothing was found at all. */
  readonly none: number;
}

/**
 * Measures a ranking against the best possible one. `grades`: of the hits in order; `all`: of every record.
 *
 * nDCG@10 with gains 2^grade - 1 (Burges et al. 2005). Precision@5 is relative to what can be had: a query with two
 * relevant records is perfect if both are among the first five.
 */
export function measure(grades: readonly number[], all: readonly number[]): Measures {
  const best = [...all].sort((a, b) => b - a);
  const ideal = discountedGain(best);
  const first = grades.findIndex((grade) => grade >= RELEVANT);
  const relevant = best.filter((grade) => grade >= RELEVANT).length;
  const among5 = grades.slice(0, 5).filter((grade) => grade >= RELEVANT).length;
  return {
    ndcg: ideal === 0 ? 1 : discountedGain(grades) / ideal,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    precision5: relevant === 0 ? 1 : among5 / Math.min(5, relevant),
    none: grades.length === 0 ? 1 : 0,
  };
}

/** The mean of each measure. */
export function mean(measures: readonly Measures[]): Measures {
  const average = (of: (one: Measures) => number): number =>
    measures.reduce((sum, one) => sum + of(one), 0) / Math.max(1, measures.length);
  return {
    ndcg: average(({ ndcg }) => ndcg),
    mrr: average(({ mrr }) => mrr),
    precision5: average(({ precision5 }) => precision5),
    none: average(({ none }) => none),
  };
}

function discountedGain(grades: readonly number[]): number {
  return grades.slice(0, CUT_OFF).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}
