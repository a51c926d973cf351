package dev.tandem.metrics.prioritisation;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a WSJF sheet follows SAFe's rules: every column has a 1, its anchor, and every judgement is on the scale.
 *
 * @param columnsWithoutOne the columns in which no item is a 1
 * @param offScale the judgements that are not on the scale, by item in declaration order
 */
public record WsjfReport(Set<WsjfColumn> columnsWithoutOne, List<Finding> offScale) {

  /** Copies the collections. */
  public WsjfReport {
    columnsWithoutOne = Sets.immutableEnumSet(columnsWithoutOne);
    offScale = ImmutableList.copyOf(offScale);
  }

  /**
   * {@return the report on a sheet; without findings if the sheet is empty}
   *
   * @param items the rows of the sheet
   * @param scale the values that a column may hold
   */
  public static WsjfReport of(List<Wsjf> items, Set<Double> scale) {
    EnumSet<WsjfColumn> unanchored = EnumSet.noneOf(WsjfColumn.class);
    ImmutableList.Builder<Finding> offScale = ImmutableList.builder();
    for (WsjfColumn column : WsjfColumn.values()) {
      if (!items.isEmpty() && items.stream().noneMatch(item -> item.in(column) == 1)) {
        unanchored.add(column);
      }
    }
    for (Wsjf item : items) {
      for (WsjfColumn column : WsjfColumn.values()) {
        if (!scale.contains(item.in(column))) {
          offScale.add(new Finding(
              item.item(), column + " " + Score.of(item.in(column)) + " is not on the scale"));
        }
      }
    }
    return new WsjfReport(unanchored, offScale.build());
  }

  /** {@return whether every rule is kept} */
  public boolean isValid() {
    return columnsWithoutOne.isEmpty() && offScale.isEmpty();
  }

  /** {@return all findings, columns first} */
  public ImmutableList<Finding> findings() {
    return ImmutableList.<Finding>builder()
        .addAll(columnsWithoutOne.stream()
            .map(column -> new Finding(
                column.name(), "no item is a 1; judge the smallest as 1 and the rest against it"))
            .toList())
        .addAll(offScale)
        .build();
  }

  /** {@return the findings, a line each} */
  @Override
  public String toString() {
    return isValid() ? "every rule is kept" : Joiner.on('\n').join(findings());
  }
}
