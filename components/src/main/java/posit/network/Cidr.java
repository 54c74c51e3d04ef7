package posit.network;

/** A range of IPv4 addresses, such as {@code 10.42.0.0/16}; its address is the first of the range. */
public record Cidr(int address, int prefix) {
    public Cidr {
        if (prefix < 0 || prefix > 32) {
            throw new IllegalArgumentException("a prefix length is 0 to 32, not " + prefix);
        }
        if ((address & ~mask(prefix)) != 0) {
            throw new IllegalArgumentException("the range of " + text(address) + "/" + prefix + " starts at "
                    + text(address & mask(prefix)) + "/" + prefix);
        }
    }

    /** Reads {@code a.b.c.d/n}; what is wrong is the message of the exception. */
    public static Cidr parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a range is an address and a prefix length, such as 10.42.0.0/16");
        }
        return new Cidr(address(parts[0]), number(parts[1], 32));
    }

    /** Whether every address of the other is in this one. */
    public boolean contains(Cidr other) {
        return other.prefix >= prefix && (other.address & mask(prefix)) == address;
    }

    /** Whether they share an address. */
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /** The {@code index}-th of the equal parts that {@code newBits} more bits cut this range into. */
    public Cidr subnet(int newBits, int index) {
        int bits = prefix + newBits;
        if (newBits < 0 || bits > 32) {
            throw new IllegalArgumentException(this + " cannot be cut by " + newBits + " bits");
        }
        if (index < 0 || index >= 1L << newBits) {
            throw new IllegalArgumentException(
                    this + " has " + (1L << newBits) + " parts /" + bits + ", no number " + index);
        }
        return new Cidr(address | (int) ((long) index << (32 - bits)), bits);
    }

    /** The {@code index}-th address of the range, its first being number 0. */
    public String host(int index) {
        if (index < 0 || index >= size()) {
            throw new IllegalArgumentException(this + " has " + size() + " addresses, no number " + index);
        }
        return text(address + index);
    }

    /** How many addresses the range has. */
    public long size() {
        return 1L << (32 - prefix);
    }

    @Override
    public String toString() {
        return text(address) + "/" + prefix;
    }

    private static int mask(int prefix) {
        return (int) (0xFFFFFFFFL << (32 - prefix));
    }

    private static int address(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("an IPv4 address has four numbers, such as 10.42.0.0");
        }
        int address = 0;
        for (String part : parts) {
            address = address << 8 | number(part, 255);
        }
        return address;
    }

    /** No leading zeros: some readers take them for octal. */
    private static int number(String text, int most) {
        if (!text.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number from 0 to " + most);
        }
        return Integer.parseInt(text);
    }

    private static String text(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
    }
}
