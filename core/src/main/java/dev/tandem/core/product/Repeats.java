package dev.tandem.core.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;

/** What occurs more than once where it should occur once. */
final class Repeats {

  private Repeats() {}

  /** {@return each element that occurs more than once, in order of first occurrence} */
  static <T> ImmutableList<T> in(Iterable<? extends T> elements) {
    return LinkedHashMultiset.<T>create(elements).entrySet().stream()
        .filter(entry -> entry.getCount() > 1)
        .map(Multiset.Entry::getElement)
        .collect(ImmutableList.toImmutableList());
  }
}
