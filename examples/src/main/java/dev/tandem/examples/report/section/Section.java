package dev.tandem.examples.report.section;

import dev.tandem.examples.report.Page;

/** One part of the report in full. */
interface Section {

  /** Writes it, headings included. */
  void write(Page page);
}
