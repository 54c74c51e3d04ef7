package posit.onkubernetes;

class InstalledOnEksTest extends InstalledStack {
    InstalledOnEksTest() {
        super(Tried.AWS);
    }
}
