package dev.tandem.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class NearMissProperties {

  /** The oracle makes every string of one edit, and every edit of those, instead of computing a distance. */
  private static Set<String> oneEditFrom(String text) {
    Set<String> edited = new HashSet<>();
    for (int i = 0; i <= text.length(); i++) {
      for (String letter : List.of("a", "b", "c")) {
        edited.add(text.substring(0, i) + letter + text.substring(i));
        if (i < text.length()) {
          edited.add(text.substring(0, i) + letter + text.substring(i + 1));
        }
      }
      if (i < text.length()) {
        edited.add(text.substring(0, i) + text.substring(i + 1));
      }
      if (i + 1 < text.length()) {
        edited.add(
            text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2));
      }
    }
    return edited;
  }

  @Property(tries = 500)
  void to_shortNames_isWithinOneEdit(
      @ForAll @StringLength(min = 3, max = 5) @CharRange(from = 'a', to = 'c') String unknown,
      @ForAll @Size(max = 6) List<@StringLength(min = 1, max = 7) @CharRange(from = 'a', to = 'c') String> names) {
    Set<String> near = oneEditFrom(unknown);
    var found = NearMiss.among(names).to(unknown);
    boolean any = names.stream().anyMatch(name -> near.contains(name) && !name.equals(unknown));
    assertThat(found.isPresent()).isEqualTo(any);
    found.ifPresent(name -> assertThat(near).contains(name));
  }

  @Property(tries = 200)
  void to_longNames_findsAnythingWithinOneEdit(
      @ForAll @StringLength(min = 6, max = 9) @CharRange(from = 'a', to = 'c') String unknown,
      @ForAll @StringLength(min = 1, max = 9) @CharRange(from = 'a', to = 'c') String other) {
    boolean near = oneEditFrom(unknown).contains(other);
    if (near && !other.equals(unknown)) {
      assertThat(NearMiss.among(List.of("something else", other)).to(unknown)).contains(other);
    }
  }
}
