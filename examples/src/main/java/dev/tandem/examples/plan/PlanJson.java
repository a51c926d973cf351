package dev.tandem.examples.plan;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
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

  /** Reads what it can, and notes the fields that it cannot. */
  static PlanFile parse(String file, String json, Problems problems) throws InvalidPlanException {
    if (json.isBlank()) {
      throw new InvalidPlanException(
          file,
          ImmutableList.of(
              "plan must be an object in { }: the file is empty. Write a plan as docs/plan-format.md shows."));
    }
    FieldProblems fields = new FieldProblems(json);
    try {
      PlanFile plan = MAPPER.rebuild().addHandler(fields).build().readValue(json, PlanFile.class);
      problems.addFields(fields.found());
      return Optional.ofNullable(plan)
          .orElseThrow(() -> new InvalidPlanException(
              file, ImmutableList.of("plan must be an object in { }: null. Write a plan.")));
    } catch (JacksonException e) {
      throw new InvalidPlanException(
          file,
          ImmutableList.<String>builder()
              .addAll(fields.found())
              .add(placeOf(e) + explain(e))
              .build());
    }
  }

  private static String placeOf(JacksonException e) {
    return e.getLocation() != null && e.getLocation().getLineNr() > 0
        ? "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ": "
        : "";
  }

  private static String explain(JacksonException e) {
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
    return mismatch.getTargetType() == null ? "of another kind" : kind(mismatch.getTargetType());
  }

  /** What a file must hold for a type. */
  static String kind(Class<?> type) {
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
