package dev.tandem.benchmarks.resource;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A row of a table of best known makespans.
 *
 * @param instance the file of the instance
 * @param makespan the least makespan known
 * @param bound the greatest lower bound known
 * @param criticalPath the length of the critical path
 */
record BestKnown(String instance, int makespan, int bound, int criticalPath) {

  /** Reads a table: its columns begin with instance, makespan, bound, whether proven, critical path. */
  static List<BestKnown> read(Path table) throws IOException {
    return Files.readAllLines(table).stream().skip(1).map(BestKnown::row).toList();
  }

  private static BestKnown row(String line) {
    List<String> cells = Splitter.on(',').splitToList(line);
    return new BestKnown(
        cells.get(0), number(cells.get(1)), number(cells.get(2)), number(cells.get(4)));
  }

  private static int number(String cell) {
    return Integer.parseInt(cell);
  }

  /** The parameter cell and the number in it: {@code j30CELL_NUMBER.sm}. */
  private int[] place(String set) {
    int line = instance.indexOf('_');
    return new int[] {
      number(instance.substring(set.length(), line)),
      number(instance.substring(line + 1, instance.indexOf('.')))
    };
  }

  /** Whether it belongs to the sample: one of the ten instances of each cell. */
  boolean isInSample(String set) {
    int[] place = place(set);
    return place[1] == place[0] * 7 % 10 + 1;
  }
}
