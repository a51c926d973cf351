package dev.tandem.metrics.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Users and accounts with numbers and with texts, and the ids they get. */
class UserDictionaryTest {

  @Test
  void numbers_many_keepTheirIdsInOrderOfAppearance() {
    UserDictionary<Long> dictionary = UserDictionary.ofNumbers();
    long[] numbers = new long[1_000];
    for (int i = 0; i < numbers.length; i++) {
      // Twos far apart, with their negatives.
      numbers[i] = (i % 2 == 0 ? 1 : -1) * ((long) i << 33);
      assertThat(dictionary.id(numbers[i])).isEqualTo(i);
      assertThat(dictionary.id(Long.valueOf(numbers[i]))).isEqualTo(i);
      assertThat(dictionary.id(numbers[i / 2])).isEqualTo(i / 2);
    }
    assertThat(dictionary.size()).isEqualTo(1_000);
    assertThat(dictionary.type()).isSameAs(UserName.NUMBER);
    assertThat(dictionary.name(3)).isEqualTo(-3L << 33);
    long[] ascending =
        Arrays.stream(dictionary.ascendingIds()).mapToLong(id -> numbers[id]).toArray();
    long[] expected = numbers.clone();
    Arrays.sort(expected);
    assertThat(ascending).isEqualTo(expected);
    UserDictionary<Long> other = UserDictionary.ofNumbers();
    assertThat(other.idFrom(dictionary, 7)).isZero();
    assertThat(other.idFrom(dictionary, 3)).isEqualTo(1);
    assertThat(other.idFrom(dictionary, 7)).isZero();
    assertThat(other.name(0)).isEqualTo(dictionary.name(7));
  }

  @Test
  void numbers_zeroFirst_isANumberLikeAny() {
    UserDictionary<Long> dictionary = UserDictionary.ofNumbers();
    assertThat(dictionary.id(0)).isZero();
    assertThat(dictionary.size()).isEqualTo(1);
    assertThat(dictionary.id(5)).isEqualTo(1);
    assertThat(dictionary.id(0)).isZero();
  }

  @Test
  void numbers_sortedAndCopied_areTheSameNumbers() {
    UserDictionary<Long> dictionary = UserDictionary.ofNumbers();
    dictionary.id(9);
    dictionary.id(-4);
    UserDictionary<Long> copy = dictionary.copy();
    copy.id(1);
    assertThat(dictionary.size()).isEqualTo(2);
    assertThat(copy.name(0)).isEqualTo(9);
    assertThat(copy.sorted().name(0)).isEqualTo(-4);
    assertThat(copy.sorted().name(2)).isEqualTo(9);
  }

  @Test
  void texts_areNumberedAsTheyCome() {
    UserDictionary<String> dictionary = UserDictionary.ofTexts();
    assertThat(dictionary.id("zoe")).isZero();
    assertThat(dictionary.idOfText("ann")).isEqualTo(1);
    assertThat(dictionary.id("zoe")).isZero();
    assertThat(dictionary.ascendingIds()).containsExactly(1, 0);
    assertThat(dictionary.name(1)).isEqualTo("ann");
    UserDictionary<String> other = UserDictionary.ofTexts();
    assertThat(other.idFrom(dictionary, 1)).isZero();
    assertThat(other.name(0)).isEqualTo("ann");
    assertThat(dictionary.empty().type()).isSameAs(UserName.TEXT);
    assertThat(dictionary.empty().size()).isZero();
    assertThat(UserDictionary.ofNumbers().empty().type()).isSameAs(UserName.NUMBER);
  }

  @Test
  void names_ofTheOtherKind_areRefused() {
    assertThatThrownBy(() -> UserDictionary.ofTexts().id(7))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("id must be a text: 7. Start the accumulator for numbers.");
    assertThatThrownBy(() -> UserDictionary.ofNumbers().idOfText("ann"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("id must be a number: \"ann\". Start the accumulator for texts.");
  }

  @Test
  void kind_thatWasNotWritten_isRefused() {
    StateWriter out = new StateWriter("test", 1);
    UserName.DENSE_NUMBER.writeTo(out);
    ByteBuffer bytes = out.toBytes();
    StateReader.read(bytes, "test", 1, in -> {
      UserName.NUMBER.checkNext(in);
      return in;
    });
    assertThatThrownBy(() -> StateReader.read(bytes, "test", 1, in -> {
          UserName.TEXT.checkNext(in);
          return in;
        }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it must name its users by text.");
  }

  @Test
  void denseNumbers_outsideTheirRange_areRefused() {
    UserDictionary<Long> dense = UserDictionary.ofDenseNumbers();
    assertThat(dense.id(500_000)).isZero();
    assertThat(dense.id(0)).isEqualTo(1);
    assertThat(dense.ascendingIds()).containsExactly(1, 0);
    for (long number : new long[] {-1, Integer.MAX_VALUE - 8, 1L << 32, Long.MIN_VALUE}) {
      assertThatThrownBy(() -> dense.id(number))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("dense user id must be from 0 to 2147483638: " + number
              + ". Use arbitrary ids.");
    }
    UserDictionary<Long> any = UserDictionary.ofNumbers();
    any.id(-7);
    assertThatThrownBy(() -> dense.idFrom(any, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(dense.size()).isEqualTo(2);
  }

  @Test
  void nameUpTo_ofATextAlone_stopsAtTheCharacter() {
    UserDictionary<String> texts = UserDictionary.ofTexts();
    assertThat(texts.nameUpTo('/', texts.id("acme/s1/x"))).isEqualTo("acme");
    assertThat(texts.nameUpTo('/', texts.id("acme"))).isEqualTo("acme");
    assertThat(texts.nameUpTo('/', texts.id("/s1"))).isEmpty();
    UserDictionary<Long> numbers = UserDictionary.ofNumbers();
    assertThat(numbers.nameUpTo('-', numbers.id(-7))).isEqualTo(-7);
  }

  @Test
  void names_null_areRefused() {
    Long number = (new Long[1])[0];
    String text = (new String[1])[0];
    assertThatThrownBy(() -> UserDictionary.ofNumbers().id(number))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("user");
    assertThatThrownBy(() -> UserDictionary.ofTexts().id(text))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("user");
  }

  @Test
  void names_writtenAndRead_areTheSame() {
    UserDictionary<Long> numbers = UserDictionary.ofNumbers();
    numbers.id(1L << 40);
    UserDictionary<String> texts = UserDictionary.ofTexts();
    texts.id("ann");
    UserDictionary<Long> dense = UserDictionary.ofDenseNumbers();
    dense.id(9);
    for (UserDictionary<?> dictionary : List.of(numbers, texts, dense)) {
      StateWriter out = new StateWriter("test", 1);
      dictionary.type().writeTo(out);
      dictionary.writeName(out, 0);
      ByteBuffer bytes = out.toBytes();
      UserDictionary<?> read = StateReader.read(bytes, "test", 1, in -> {
        dictionary.type().checkNext(in);
        UserDictionary<?> empty = dictionary.empty();
        assertThat(empty.readName(in)).isZero();
        return empty;
      });
      assertThat(read.type()).isSameAs(dictionary.type());
      assertThat((Object) read.name(0)).isEqualTo(dictionary.name(0));
    }
  }
}
