package dev.tandem.core.problem;

/**
 * A rule that a model must keep. The rules of projects, products and portfolios are enums that implement this, so that one list can hold
 * problems of all of them.
 */
public interface Rule {

  /** {@return the name of the rule, unique among the rules of one kind of model} */
  String name();

  /** {@return how bad it is to break the rule; {@link Severity#ERROR} unless the rule says otherwise} */
  default Severity severity() {
    return Severity.ERROR;
  }
}
