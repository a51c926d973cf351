package dev.tandem.metrics.retention;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.CurveWeighting;
import dev.tandem.metrics.retention.convention.RetentionStatement;
import java.util.List;
import java.util.Objects;

/**
 * All cohorts of a table as one rate for each column, over complete cells only.
 *
 * <p>A later point may rest on fewer cohorts than an earlier one, because young cohorts drop out; so even an on-or-after curve can rise.
 *
 * @param statement what produced the table
 * @param weighting how the cohorts are weighted
 * @param points one point a column
 */
public record RetentionCurve(
    RetentionStatement statement, CurveWeighting weighting, List<CurvePoint> points) {

  /** Copies the points. */
  public RetentionCurve {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(weighting, "weighting");
    points = ImmutableList.copyOf(points);
  }

  static RetentionCurve of(RetentionTable table, CurveWeighting weighting) {
    boolean distinct = weighting == CurveWeighting.UNIQUE_USERS
        || (weighting == CurveWeighting.WEIGHTED
            && table.statement().convention().cohorts() == CohortRule.FIRST_TIME);
    ImmutableList.Builder<CurvePoint> points = ImmutableList.builder();
    for (int column = 0; column < table.pooled().size(); column++) {
      int position = column;
      List<RetentionCell> cells = table.rows().stream()
          .filter(row -> position < row.cells().size())
          .map(row -> row.cells().get(position))
          .filter(cell -> cell.complete() && cell.members() > 0)
          .toList();
      points.add(point(cells, table.pooled().get(column), weighting, distinct));
    }
    return new RetentionCurve(table.statement(), weighting, points.build());
  }

  private static CurvePoint point(
      List<RetentionCell> cells, PooledUsers users, CurveWeighting weighting, boolean distinct) {
    double above = 0;
    double below = 0;
    for (RetentionCell cell : cells) {
      double members = cell.members();
      switch (weighting) {
        case WEIGHTED -> {
          above += cell.retained();
          below += members;
        }
        case SIMPLE -> {
          above += cell.retained() / members;
          below += 1;
        }
        case SIZE_SQUARED -> {
          above += cell.retained() * members;
          below += members * members;
        }
        case UNIQUE_USERS -> {
          above = users.retained();
          below = users.members();
        }
      }
    }
    return new CurvePoint(users.offsets(), cells.size(), above, below, distinct);
  }

  /** {@return the convention, and a row a point with its rate} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("after")
        .numbers("cohorts")
        .numbers("returned")
        .numbers("of")
        .numbers("rate")
        .rows(points, point -> new Object[] {
          point.offsets(),
          point.cohorts(),
          point.numerator(),
          point.denominator(),
          point.rate().value()
        });
    return statement.method() + "\n" + table;
  }
}
