package org.absorb.ui.workbench.dialog;

import java.util.List;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Says something, or asks something that one of a few buttons answers. */
public final class QuestionDialog extends WindowDialog {

  /** What comes of it if nothing was answered. */
  public static final int NOTHING = -1;

  private static final int WIDTH = 420;

  private final String words;
  private final List<String> answers;
  private final int usual;
  private int answer = NOTHING;

  private QuestionDialog(
      Shell parent, Look look, String title, String words, List<String> answers, int usual) {
    super(parent, look, title, "question.do", answers.get(usual));
    this.words = words;
    this.answers = List.copyOf(answers);
    this.usual = usual;
  }

  /**
   * Asks.
   *
   * @param answers what the buttons say
   * @param usual the answer that Enter gives, from 0: one by which nothing is lost
   * @return the answer, from 0; {@link #NOTHING} if there was none
   */
  public static int ask(
      Shell parent, Look look, String title, String question, List<String> answers, int usual) {
    QuestionDialog dialog = new QuestionDialog(parent, look, title, question, answers, usual);
    dialog.open();
    return dialog.answer;
  }

  /**
   * Says something.
   *
   * @param seen what the button says
   */
  public static void say(Shell parent, Look look, String title, String words, String seen) {
    ask(parent, look, title, words, List.of(seen), 0);
  }

  @Override
  protected void fill(Composite area) {
    Label text = Ground.of(look(), Tone.PART, new Label(area, SWT.WRAP));
    Named.as("question.words", text).setText(words.replace("&", "&&"));
    int natural = text.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = Math.min(WIDTH, natural);
    wide.minimumWidth = wide.widthHint;
    text.setLayoutData(wide);
  }

  @Override
  protected void buttons(Composite bar) {
    for (int i = answers.size() - 1; i >= 0; i--) {
      int number = i;
      if (i != usual) {
        button(bar, false, answers.get(i), () -> end(number));
      }
    }
    doing(bar);
    toDeed();
  }

  private void end(int chosen) {
    answer = chosen;
    close();
  }

  @Override
  protected void okPressed() {
    end(usual);
  }
}
