package dev.tandem.jackson;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when JSON does not say what it should; it names everything that was refused, not the first alone. */
public final class InvalidDocumentException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What was refused. */
  private final ImmutableList<DocumentProblem> problems;

  InvalidDocumentException(List<DocumentProblem> problems, int count) {
    super(message(problems, count));
    this.problems = ImmutableList.copyOf(problems);
  }

  private static String message(List<DocumentProblem> problems, int count) {
    if (count == 1) {
      return problems.get(0).toString();
    }
    String more = count == problems.size() ? "" : "\n- and " + (count - problems.size()) + " more";
    return "document has " + count + " problems:\n- "
        + problems.stream().map(DocumentProblem::toString).collect(Collectors.joining("\n- "))
        + more;
  }

  /** {@return what was refused, in the order of the document; the first 1,000 of more} */
  public ImmutableList<DocumentProblem> problems() {
    return problems;
  }
}
