package org.absorb.ui.workbench.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyStrokeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Ctrl+S", "Ctrl+Shift+S", "Ctrl+Alt+Shift+X", "F5", "Shift+F5", "Alt+1", "Del"})
  void whatIsReadIsWrittenAgain(String notation) {
    assertEquals(notation, KeyStroke.parse(notation).orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "shift+ctrl+s, Ctrl+Shift+S",
    "' Ctrl + s ', Ctrl+S",
    "PageUp, Pageup",
    "Ctrl++, Ctrl++"
  })
  void howItIsWrittenDoesNotMatter(String notation, String written) {
    assertEquals(written, KeyStroke.parse(notation).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ctrl+", "Hyper+S", "F0", "F21", "Ctrl+Nowhere"})
  void whatIsNoStrokeIsRefused(String notation) {
    assertEquals(Optional.empty(), KeyStroke.parse(notation));
  }

  @Test
  void aPressedKeyIsTheStroke() {
    assertEquals(KeyStroke.parse("Ctrl+Shift+L"), Optional.of(pressed(SWT.MOD1 | SWT.MOD2, 'l')));
    assertEquals(KeyStroke.parse("F6"), Optional.of(pressed(0, SWT.F6)));
    assertEquals(KeyStroke.parse("Enter"), Optional.of(pressed(0, SWT.KEYPAD_CR)));
  }

  @Test
  void mouseButtonsHeldMeanwhileDoNotMatter() {
    assertEquals(KeyStroke.parse("F6"), Optional.of(pressed(SWT.BUTTON1, SWT.F6)));
  }

  private static KeyStroke pressed(int state, int key) {
    Event event = new Event();
    event.stateMask = state;
    event.keyCode = key;
    return KeyStroke.of(event);
  }
}
