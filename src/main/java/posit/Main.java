package posit;

/** Entry point of `pulumi up`. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
