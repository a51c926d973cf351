package dev.tandem.metrics.delivery;

/** Whether a thing was built right, and whether it was the right thing. */
public enum DeliveryQuadrant {

  /** Delivered as promised, and the benefit came. */
  SUCCESS,

  /** Delivered as promised, but the benefit did not come: the plan was kept, the idea was wrong. */
  WRONG_THING_BUILT_RIGHT,

  /** Late, dear or cut, but the benefit came. */
  RIGHT_THING_BUILT_BADLY,

  /** Neither. */
  FAILURE,

  /** One of the two is not known yet. */
  UNDECIDED;

  static DeliveryQuadrant of(Verdict builtRight, Verdict rightThing) {
    if (builtRight == Verdict.UNKNOWN || rightThing == Verdict.UNKNOWN) {
      return UNDECIDED;
    }
    if (rightThing == Verdict.MET) {
      return builtRight == Verdict.MET ? SUCCESS : RIGHT_THING_BUILT_BADLY;
    }
    return builtRight == Verdict.MET ? WRONG_THING_BUILT_RIGHT : FAILURE;
  }
}
