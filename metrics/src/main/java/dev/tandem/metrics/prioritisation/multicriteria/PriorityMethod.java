package dev.tandem.metrics.prioritisation.multicriteria;

/** How AHP derives weights from a pairwise matrix. All agree on a consistent matrix; the first two agree up to three items. */
public enum PriorityMethod {
  /** The principal eigenvector: w with A·w = λ·w. Source: Saaty (1980). 1, 1/3, 5 … of a 3×3 matrix may give 0.2790. */
  EIGENVECTOR,
  /** The geometric mean of each row; does not depend on whether rows or columns are compared. Source: Crawford and Williams (1985). */
  GEOMETRIC_MEAN,
  /** The mean of the columns, each scaled to sum 1: an approximation that spreadsheets use; 0.2828 where the eigenvector has 0.2790. */
  COLUMN_MEAN
}
