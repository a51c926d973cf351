package dev.tandem.jackson.form;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/**
 * A map as a JSON object, in the map's order. A field without any entry is left out.
 *
 * @param <K> the type of key
 * @param <V> the type of value
 */
public final class MapForm<K, V> implements Form<Map<K, V>> {
  private final TextForm<K> key;
  private final Form<V> value;

  /**
   * Makes the form of a map.
   *
   * @param key the form of its keys
   * @param value the form of its values
   */
  public MapForm(TextForm<K> key, Form<V> value) {
    this.key = key;
    this.value = value;
  }

  @Override
  public void write(Map<K, V> entries, JsonGenerator json) {
    json.writeStartObject();
    entries.forEach((k, v) -> {
      json.writeName(key.text(k));
      value.write(v, json);
    });
    json.writeEndObject();
  }

  @Override
  public @Nullable Map<K, V> read(Source source) {
    if (source.token() != JsonToken.START_OBJECT) {
      source.refuse("value must be an object: " + source.actual() + ". Write it between { and }.");
      return null;
    }
    Map<K, V> entries = new LinkedHashMap<>();
    boolean complete = true;
    for (String name = source.nextField(); name != null; name = source.nextField()) {
      complete &= readEntry(source, name, entries);
    }
    return complete ? ImmutableMap.copyOf(entries) : null;
  }

  private boolean readEntry(Source source, String name, Map<K, V> entries) {
    K k = key.readText(source, name);
    V v = source.within(name, value);
    if (k == null || v == null) {
      return false;
    }
    if (entries.put(k, v) != null) {
      source.add("key must come once: " + Source.quoted(name) + ". Remove one of the two.");
      return false;
    }
    return true;
  }

  @Override
  public boolean isLeftOut(Map<K, V> entries) {
    return entries.isEmpty();
  }

  @Override
  public Map<K, V> whenLeftOut() {
    return ImmutableMap.of();
  }
}
