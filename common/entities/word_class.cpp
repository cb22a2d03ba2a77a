#include "common/entities/word_class.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "common/entities/lexicon.h"

namespace depeche {

namespace {

struct ClassWords {
    WordClass of;
    std::string_view words;
};

constexpr std::array lists{
    ClassWords{WordClass::speech,
               "dit declare affirme explique raconte confie assure estime juge precise ajoute souligne indique annonce "
               "soupire lache rit sourit murmure glisse avoue reconnait admet concede repond retorque replique insiste "
               "resume conclut constate observe note remarque rappelle previent promet jure regrette deplore denonce "
               "peste tempete tonne gronde ironise plaisante s'amuse amuse souffle chuchote s'exclame exclame s'ecrie "
               "ecrie crie hurle commente analyse temoigne se souvient souvient plaide argumente poursuit reprend "
               "martele repete deplorait disait expliquait racontait confiait affirmait ecrit ecrivait pense croit "
               "espere craint redoute demande interroge interpelle suggere propose fait-il fait-elle a-t-il a-t-elle "
               "selon dixit reagit signe nomme prenomme surnomme appelle nommee prenommee dite"},
    ClassWords{
        WordClass::role,
        "president presidente directeur directrice maire ministre premier secretaire porte-parole depute deputee "
        "senateur senatrice prefet sous-prefet general colonel capitaine commandant lieutenant sergent major "
        "brigadier adjudant caporal marechal amiral soldat juge procureur avocat avocate avocats magistrat "
        "greffier notaire commissaire inspecteur inspectrice gendarme policier agent medecin docteur professeur "
        "professeure chirurgien infirmier infirmiere pharmacien instituteur institutrice enseignant enseignante "
        "eleve etudiant etudiante chercheur chercheuse historien historienne economiste sociologue politologue "
        "ecrivain romancier romanciere poete auteur auteure journaliste redacteur photographe realisateur "
        "realisatrice cineaste acteur actrice comedien comedienne chanteur chanteuse musicien pianiste violoniste "
        "chef compositeur danseur danseuse choregraphe peintre sculpteur dessinateur architecte ingenieur "
        "technicien ouvrier ouvriere paysan agriculteur agricultrice eleveur eleveuse vigneron vigneronne "
        "maraicher boulanger boulangere boucher patissier cuisinier restaurateur hotelier commercant epicier "
        "artisan menuisier charpentier plombier macon electricien mecanicien chauffeur conducteur pilote marin "
        "pecheur patron patronne pdg entrepreneur fondateur fondatrice gerant gerante proprietaire banquier "
        "analyste syndicaliste delegue deleguee militant militante conseiller conseillere elu elue adjoint "
        "adjointe echevin echevine bourgmestre candidat candidate chancelier chanceliere roi reine prince "
        "princesse pape cardinal eveque archeveque cure abbe pere soeur pasteur rabbin imam cheikh sultan emir "
        "entraineur entraineuse coach selectionneur joueur joueuse attaquant defenseur milieu gardien gardienne "
        "ailier pivot capitaine buteur arbitre coureur coureuse champion championne skieur nageur judoka boxeur "
        "sprinteur grimpeur temoin victime suspect accuse prevenu detenu retraite retraitee habitant habitante "
        "riverain riveraine voisin voisine benevole animateur animatrice responsable representant representante "
        "envoye envoyee emissaire mediateur ambassadeur ambassadrice consul gouverneur gouverneure vice-president "
        "ex-president monsieur madame mademoiselle maitre mme mlle me mgr dr saint sainte citoyen camarade"},
    ClassWords{WordClass::kin,
               "mere fils fille frere mari femme epouse epoux veuve veuf oncle tante cousin cousine neveu niece "
               "grand-pere grand-mere parrain marraine ami amie compagnon compagne amant maitresse famille clan enfant "
               "bebe jumeau jumelle beau-frere belle-soeur gendre bru heritier heritiere"},
    ClassWords{WordClass::place,
               "ville village bourg bourgade hameau commune quartier faubourg banlieue cite lieu-dit capitale region "
               "departement province canton district comte etat pays ile presqu'ile archipel peninsule cap baie golfe "
               "detroit mer ocean lac etang fleuve riviere ruisseau torrent canal barrage pont viaduc tunnel col mont "
               "montagne massif colline plateau plaine vallee vallon gorge desert foret bois parc jardin square place "
               "rue avenue boulevard quai allee impasse chemin route autoroute nationale departementale rond-point "
               "carrefour gare aeroport port station metro stade gymnase salle palais chateau tour eglise cathedrale "
               "chapelle abbaye mosquee synagogue temple cimetiere prison caserne camp base site zone frontiere cote "
               "plage littoral nord sud est ouest sud-est sud-ouest nord-est nord-ouest centre ferme domaine moulin "
               "ecluse refuge alpage terril carriere mine puits halle marche"},
    ClassWords{
        WordClass::organisation,
        "societe entreprise groupe firme compagnie filiale maison fabricant constructeur equipementier "
        "distributeur operateur editeur producteur fournisseur sous-traitant transporteur armateur brasseur "
        "laboratoire geant enseigne marque usine fonderie coopérative cooperative mutuelle banque assureur fonds "
        "cabinet agence bureau institut office observatoire centre comite commission conseil collectif "
        "association federation confederation union ligue syndicat intersyndicale parti mouvement front "
        "coalition alliance fondation ong club equipe formation universite ecole lycee college faculte hopital "
        "clinique musee theatre opera orchestre ensemble compagnie troupe journal quotidien hebdomadaire "
        "mensuel magazine revue radio chaine television ministere secretariat prefecture mairie municipalite "
        "tribunal cour parquet police gendarmerie armee brigade bataillon regiment division milice guerilla "
        "rebelles insurges parlement assemblee senat chambre gouvernement autorite administration regie caisse "
        "start-up startup pme chez organisme organisation plateforme site groupement consortium exploitant"},
    ClassWords{
        WordClass::event,
        "coupe championnat tournoi festival salon foire fete carnaval course rallye tour criterium trophee prix "
        "grand concours ceremonie exposition biennale congres sommet conference operation plan loi traite accord "
        "accords guerre bataille affaire scandale proces dossier programme projet tempete ouragan cyclone "
        "typhon virus fievre meeting marathon finale match derby jeux olympiade mondial euro"},
    ClassWords{WordClass::work,
               "film roman livre recueil essai album chanson tube morceau opus serie emission feuilleton piece tableau "
               "toile sculpture statue symphonie ballet logiciel jeu console application telephone modele voiture "
               "berline camion avion helicoptere chasseur drone missile fusee satellite sonde navette navire bateau "
               "paquebot voilier goelette chalutier petrolier cargo ferry sous-marin porte-avions fregate train "
               "cheval jument vin cuvee biere fromage medicament vaccin indice poeme revue spectacle telefilm "
               "documentaire"},
};

using Entry = std::pair<std::uint32_t, WordClass>;

/// Open addressing by the hash's low bits; 0 is no word's hash.
class ClassTable {
  public:
    ClassTable() {
        for_each_word([this](std::string_view word, WordClass of) { add(word_hash(word), of); });
        for_each_word([this](std::string_view word, WordClass of) {
            if (word.size() < 4) return;
            for (char const* plural : {"s", "x"}) add(word_hash(std::string(word) + plural), of);
        });
    }

    WordClass find(std::uint32_t hash) const {
        for (std::size_t at = hash % slots;; at = (at + 1) % slots) {
            if (entries_[at].first == hash) return entries_[at].second;
            if (entries_[at].first == 0) return WordClass::none;
        }
    }

  private:
    static constexpr std::size_t slots = 8192;

    template <typename Each>
    static void for_each_word(Each each) {
        for (ClassWords const& list : lists) {
            for (std::size_t begin = 0; begin < list.words.size();) {
                std::size_t const end = std::min(list.words.find(' ', begin), list.words.size());
                each(list.words.substr(begin, end - begin), list.of);
                begin = end + 1;
            }
        }
    }

    /// A word that is there already stays what it is.
    void add(std::uint32_t hash, WordClass of) {
        if (find(hash) != WordClass::none) return;
        std::size_t at = hash % slots;
        while (entries_[at].first != 0) at = (at + 1) % slots;
        entries_[at] = {hash, of};
    }

    std::array<Entry, slots> entries_{};
};

} // namespace

WordClass word_class(std::uint32_t word) {
    static ClassTable const table;
    return table.find(word);
}

} // namespace depeche
