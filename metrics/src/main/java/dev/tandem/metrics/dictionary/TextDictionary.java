package dev.tandem.metrics.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Texts by hashing. */
final class TextDictionary extends UserDictionary<String> {

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  TextDictionary() {
    super(UserName.TEXT);
  }

  @Override
  public void check(String text) {
    Objects.requireNonNull(text, "user");
  }

  @Override
  public int id(String text) {
    Objects.requireNonNull(text, "user");
    Integer id = ids.putIfAbsent(text, texts.size());
    if (id != null) {
      return id;
    }
    texts.add(text);
    return texts.size() - 1;
  }

  @Override
  public int idOfText(String text) {
    return id(text);
  }

  @Override
  public int idFrom(UserDictionary<?> other, int id) {
    return id(((TextDictionary) other).texts.get(id));
  }

  @Override
  public String name(long id) {
    return texts.get(Math.toIntExact(id));
  }

  @Override
  public String nameUpTo(char end, long id) {
    String text = name(id);
    int length = text.indexOf(end);
    return length < 0 ? text : text.substring(0, length);
  }

  @Override
  public int size() {
    return texts.size();
  }

  @Override
  public int[] ascendingIds() {
    return IntStream.range(0, size())
        .boxed()
        .sorted(Comparator.comparing((Integer id) -> texts.get(id)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
