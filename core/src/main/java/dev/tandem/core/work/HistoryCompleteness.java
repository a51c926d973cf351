package dev.tandem.core.work;

/** Whether every change of an item's state is known. Trackers cut histories silently; whoever reads an export says what came with it. */
public enum HistoryCompleteness {

  /** All transitions since the item's creation are there. */
  COMPLETE,

  /** Transitions may be missing: the export was cut, or the tool keeps none. Times that depend on them are marked. */
  INCOMPLETE
}
