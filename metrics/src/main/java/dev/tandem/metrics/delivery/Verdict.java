package dev.tandem.metrics.delivery;

/** Whether something was kept. */
public enum Verdict {

  /** It was kept, within its tolerance. */
  MET,

  /** It was not. */
  MISSED,

  /** Nobody can say: it is not over, or was not measured. */
  UNKNOWN;

  /** The verdict on several together: missed if one is, met if all are. */
  static Verdict all(Verdict... verdicts) {
    Verdict together = MET;
    for (Verdict verdict : verdicts) {
      if (verdict == MISSED) {
        return MISSED;
      }
      together = verdict == UNKNOWN ? UNKNOWN : together;
    }
    return together;
  }
}
