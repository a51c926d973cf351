package dev.tandem.examples.plan;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Notes fields that are unknown or of another kind and reads on, so that all of them are reported, and not the first alone. */
final class FieldProblems extends DeserializationProblemHandler {
  private static final Map<Class<?>, Object> NOTHING = ImmutableMap.of(
      String.class, "",
      List.class, ImmutableList.of(),
      Map.class, ImmutableMap.of(),
      Optional.class, Optional.empty(),
      OptionalInt.class, OptionalInt.empty(),
      OptionalDouble.class, OptionalDouble.empty());

  private final String json;
  private final List<String> found = new ArrayList<>();
  private final Map<String, Integer> searchedTo = new HashMap<>();

  FieldProblems(String json) {
    this.json = json;
  }

  /** The problems, in the order of the file. */
  ImmutableList<String> found() {
    return ImmutableList.copyOf(found);
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      @Nullable ValueDeserializer<?> deserializer,
      Object beanOrClass,
      String propertyName) {
    String known = deserializer == null || deserializer.getKnownPropertyNames() == null
        ? ""
        : deserializer.getKnownPropertyNames().stream()
            .map(Objects::toString)
            .sorted()
            .collect(Collectors.joining(", "));
    found.add("line " + lineOfNext(propertyName) + ": field must be one of the plan format: \""
        + propertyName + "\"" + at(parser, propertyName) + ". Write one of " + known + ".");
    parser.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType target,
      JsonToken token,
      JsonParser parser,
      @Nullable String message) {
    Object nothing = NOTHING.get(target.getRawClass());
    if (nothing == null) {
      return NOT_HANDLED;
    }
    found.add(place(parser) + "value must be " + PlanJson.kind(target.getRawClass())
        + at(parser, "") + ". Correct it as docs/plan-format.md shows.");
    parser.skipChildren();
    return nothing;
  }

  private static String place(JsonParser parser) {
    return "line " + parser.currentTokenLocation().getLineNr() + ", column "
        + parser.currentTokenLocation().getColumnNr() + ": ";
  }

  /** Jackson keeps no place of an unknown field; the first mention after those already reported is where it is. */
  private long lineOfNext(String field) {
    Matcher mention =
        Pattern.compile(Pattern.quote("\"" + field + "\"") + "\\s*:").matcher(json);
    int at = mention.find(searchedTo.getOrDefault(field, 0)) ? mention.start() : 0;
    searchedTo.put(field, at + 1);
    return json.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }

  /** The path as people count, up to a field: {@code , at tasks[2] after} for the pointer {@code /tasks/1/after}. */
  private static String at(JsonParser parser, String field) {
    StringBuilder path = new StringBuilder();
    for (String step : Splitter.on('/')
        .omitEmptyStrings()
        .split(parser.streamReadContext().pathAsPointer().toString())) {
      boolean index = step.chars().allMatch(Character::isDigit);
      path.append(index ? "[" + (Integer.parseInt(step) + 1) + "]" : " " + step);
      if (step.equals(field)) {
        break;
      }
    }
    return path.isEmpty() ? "" : ", at" + path;
  }
}
