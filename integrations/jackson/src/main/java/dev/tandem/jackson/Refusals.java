package dev.tandem.jackson;

import com.google.common.collect.ImmutableList;
import dev.tandem.jackson.form.Source;

/** What a source refused, as an exception. */
final class Refusals {

  private Refusals() {}

  /** Returns the model's own exception if it refused the whole value, and otherwise one with everything that was refused. */
  static RuntimeException of(Source source) {
    return source.refusalOfWhole().orElseGet(() -> {
      ImmutableList<DocumentProblem> problems = source.findings().stream()
          .map(finding -> new DocumentProblem(finding.path(), finding.message()))
          .collect(ImmutableList.toImmutableList());
      return new InvalidDocumentException(problems, source.refusals());
    });
  }
}
