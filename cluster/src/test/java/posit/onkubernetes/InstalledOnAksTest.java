package posit.onkubernetes;

class InstalledOnAksTest extends InstalledStack {
    InstalledOnAksTest() {
        super(Tried.AZURE);
    }
}
