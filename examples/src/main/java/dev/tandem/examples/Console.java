package dev.tandem.examples;

import dev.tandem.examples.progress.Progress;
import java.io.PrintStream;

/**
 * Where a run prints.
 *
 * @param out the reports
 * @param err what is wrong with the input
 * @param progress how far a long run is
 */
record Console(PrintStream out, PrintStream err, Progress progress) {}
