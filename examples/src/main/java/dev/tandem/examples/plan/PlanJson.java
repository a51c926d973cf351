package dev.tandem.examples.plan;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Turns JSON text into the entries of a plan file; what cannot be turned is explained with line and column. */
final class PlanJson {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
      .changeDefaultNullHandling(
          nulls -> JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL))
      .build();

  /** Each level of tasks takes two brackets, the plan itself one. */
  private static final int DEEPEST = StreamReadConstraints.DEFAULT_MAX_DEPTH / 2 - 1;

  private static final Splitter ADVICE_TO_PROGRAMMERS =
      Splitter.on(Pattern.compile(" \\(for |: enable "));

  private PlanJson() {}

  static PlanFile parse(String file, String json) throws InvalidPlanException {
    if (json.isBlank()) {
      throw new InvalidPlanException(
          file,
          ImmutableList.of(
              "plan must be an object in { }: the file is empty. Write a plan as docs/plan-format.md shows."));
    }
    try {
      return Optional.ofNullable(MAPPER.readValue(json, PlanFile.class))
          .orElseThrow(() -> new InvalidPlanException(
              file, ImmutableList.of("plan must be an object in { }: null. Write a plan.")));
    } catch (JacksonException e) {
      throw new InvalidPlanException(file, ImmutableList.of(placeOf(e, json) + explain(e)));
    }
  }

  private static String placeOf(JacksonException e, String json) {
    if (e.getLocation() != null && e.getLocation().getLineNr() > 0) {
      return "line " + e.getLocation().getLineNr() + ", column "
          + e.getLocation().getColumnNr() + ": ";
    }
    // Jackson keeps no location of an unknown field; its first mention in the text is where it is.
    return e instanceof UnrecognizedPropertyException unknown
        ? "line " + lineOf("\"" + unknown.getPropertyName() + "\"", json) + ": "
        : "";
  }

  private static long lineOf(String quoted, String json) {
    String before = json.substring(0, Math.max(0, json.indexOf(quoted)));
    return before.chars().filter(c -> c == '\n').count() + 1;
  }

  private static String explain(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "field must be one of the plan format: \"" + unknown.getPropertyName() + "\""
          + at(unknown) + ". Write one of "
          + unknown.getKnownPropertyIds().stream()
              .map(Objects::toString)
              .sorted()
              .collect(Collectors.joining(", "))
          + ".";
    }
    if (e instanceof MismatchedInputException mismatch) {
      return "value must be " + wanted(mismatch) + at(mismatch)
          + ". Correct it as docs/plan-format.md shows.";
    }
    if (e instanceof StreamConstraintsException && e.getOriginalMessage().contains("depth")) {
      return "tasks must not be nested deeper than " + DEEPEST
          + " levels. Put some of the levels side by side.";
    }
    return "file must be JSON: " + firstSentence(e) + ". Correct the text there.";
  }

  private static String wanted(MismatchedInputException mismatch) {
    Class<?> type = mismatch.getTargetType();
    if (type == null) {
      return "of another kind";
    }
    if (type == OptionalInt.class || type == Integer.class || type == int.class) {
      return "a whole number";
    }
    if (type == String.class) {
      return "a text";
    }
    if (Iterable.class.isAssignableFrom(type)) {
      return "a list in [ ]";
    }
    return type.isRecord() || java.util.Map.class.isAssignableFrom(type)
        ? "an object in { }"
        : "a number";
  }

  private static String at(DatabindException e) {
    String path = Joiner.on("")
        .join(e.getPath().stream()
            .map(step -> step.getPropertyName() == null
                ? "[" + (step.getIndex() + 1) + "]"
                : " " + step.getPropertyName())
            .iterator());
    return path.isEmpty() ? "" : ", at" + path;
  }

  private static String firstSentence(JacksonException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    return ADVICE_TO_PROGRAMMERS.splitToList(message).get(0);
  }
}
