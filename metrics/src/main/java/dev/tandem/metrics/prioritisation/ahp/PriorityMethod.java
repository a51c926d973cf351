package dev.tandem.metrics.prioritisation.ahp;

/** How AHP derives weights from a pairwise matrix. All agree on a consistent matrix; the first two agree up to three items. */
public enum PriorityMethod {
  /** The principal eigenvector: w with A·w = λ·w. Source: Saaty (1980). Judgements 1/3, 5, 7 weigh 0.2790, 0.6491, 0.0719. */
  EIGENVECTOR,
  /** The geometric mean of each row; does not depend on whether rows or columns are compared. Source: Crawford and Williams (1985). */
  GEOMETRIC_MEAN,
  /** The mean of the columns, each scaled to sum 1: an approximation that spreadsheets use; 0.2828 where the eigenvector has 0.2790. */
  COLUMN_MEAN
}
